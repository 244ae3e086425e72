package se.bistand.decision.testcalculation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What stands first in the description of the open API at `/v3/api-docs`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Municipalities.class)
class ApiDescription {
    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("decision-support")
                        .version("1")
                        .description("The norm calculation of financial assistance (ekonomiskt bistånd) for anybody to"
                                + " try, and the facts that a caseworker establishes, with the bearer token of a member"
                                + " of staff. Errors are application/problem+json with every error at once."));
    }
}
