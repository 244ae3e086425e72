package se.bistand.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

class LocalDefaultsTest {
    /// All but the cookie.
    private static final Map<String, Object> REAL = Map.of(
            "BISTAND_MODE", "production",
            "OIDC_CLIENT_SECRET", "given by the provider",
            "OIDC_STAFF_ISSUER", "https://staff.example",
            "OIDC_RESIDENTS_ISSUER", "https://residents.example",
            "OIDC_SERVICES_ISSUER", "https://services.example",
            "PROTECTED_IDENTITY_HANDLERS", "0180/someone",
            "spring.datasource.password", "given by the database's owner");

    @Test
    void a_developers_machine_starts_with_its_defaults() {
        assertThatCode(() -> LocalDefaults.refuseInProduction(settings(Map.of())))
                .doesNotThrowAnyException();
    }

    @Test
    void production_names_every_setting_that_is_as_on_a_developers_machine() {
        assertThatThrownBy(() -> LocalDefaults.refuseInProduction(settings(Map.of("BISTAND_MODE", "production"))))
                .hasMessageContaining("bistand.sign-in.client-secret")
                .hasMessageContaining("server.servlet.session.cookie.secure")
                .hasMessageContaining("spring.datasource.password")
                .hasMessageContaining("bistand.sign-in.staff.issuer")
                .hasMessageContaining("bistand.protected-identity.handlers");
    }

    @Test
    void production_starts_when_each_of_them_is_set() {
        var set = new HashMap<String, Object>(REAL);
        set.put("COOKIE_SECURE", "true");
        assertThatCode(() -> LocalDefaults.refuseInProduction(settings(set))).doesNotThrowAnyException();
    }

    @Test
    void one_of_them_left_is_enough_to_refuse() {
        assertThatThrownBy(() -> LocalDefaults.refuseInProduction(settings(REAL)))
                .hasMessageContaining(": server.servlet.session.cookie.secure.");
    }

    /// With the variables that the runbook names for them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        application-intake | bistand.notification-url | PUBLIC_NOTIFICATION_URL
        notification | bistand.mail.from, bistand.mail.message-id-domain, bistand.mail.sign-in-at \
            | MAIL_FROM,MAIL_DOMAIN,PUBLIC_NOTIFICATION_URL
        payout | bistand.bank.host-key, bistand.bank.password | BANK_HOST_KEY,BANK_SFTP_PASSWORD
        register-check | bistand.ssbtek.ssl-bundle, bistand.ssbtek.url | SSBTEK_SSL_BUNDLE,SSBTEK_URL
        """)
    void a_service_names_its_own_settings_too(String service, String named, String variables) {
        var file = Path.of(System.getProperty("bistand.root"), service + "-service/src/main/resources/application.yml");
        var set = new HashMap<String, Object>(REAL);
        set.put("COOKIE_SECURE", "true");
        assertThatThrownBy(() -> LocalDefaults.refuseInProduction(settings(new FileSystemResource(file), set)))
                .hasMessageContaining(": " + named + ".");
        for (var variable : variables.split(",")) {
            set.put(variable, "as the installation has it");
        }
        assertThatCode(() -> LocalDefaults.refuseInProduction(settings(new FileSystemResource(file), set)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_mode_nobody_knows_is_refused() {
        assertThatThrownBy(() -> LocalDefaults.refuseInProduction(settings(Map.of("BISTAND_MODE", "prod"))))
                .hasMessageContaining("development or production");
    }

    private static StandardEnvironment settings(Map<String, Object> variables) {
        return settings(
                new MapPropertySource(
                        "service", Map.of("bistand.database", "payout", "spring.datasource.password", "payout")),
                variables);
    }

    private static StandardEnvironment settings(Resource service, Map<String, Object> variables) {
        return settings(yaml(service), variables);
    }

    private static StandardEnvironment settings(PropertySource<?> service, Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.addFirst(yaml(new ClassPathResource("web.yml")));
        sources.addFirst(service);
        sources.addFirst(new MapPropertySource("variables", variables));
        return environment;
    }

    private static PropertySource<?> yaml(Resource file) {
        try {
            return new YamlPropertySourceLoader()
                    .load(file.getDescription(), file)
                    .getFirst();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
