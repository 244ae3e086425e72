package se.bistand.registercheck.ssbtek;

import java.net.http.HttpClient;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SsbtekConfiguration {
    @Bean(destroyMethod = "shutdownNow")
    HttpClient ssbtekClient(SsbtekSettings settings, SslBundles bundles) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                // A call is handed from thread to thread, and a pooled platform thread costs more to wake than a
                // virtual one.
                .executor(Thread::startVirtualThread)
                .connectTimeout(settings.connectTimeout());
        if (!settings.sslBundle().isEmpty()) {
            client.sslContext(bundles.getBundle(settings.sslBundle()).createSslContext());
        }
        return client.build();
    }
}
