package se.bistand.intake;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What stands first in the description of the API at `/v3/api-docs`.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("application-intake")
                        .version("1")
                        .description("Apply for financial assistance (ekonomiskt bistånd) and follow the application."
                                + " Errors are application/problem+json with every error at once."))
                .addSecurityItem(new SecurityRequirement().addList("bearer"))
                .schemaRequirement(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
    }
}
