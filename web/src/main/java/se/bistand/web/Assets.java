package se.bistand.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Styles and scripts under addresses without version: `/assets/govuk`, `/assets/htmx`, `/assets/bistand`.
final class Assets implements WebMvcConfigurer {
    private static final CacheControl ONE_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/assets/govuk/**", webJar("govuk-frontend") + "dist/govuk/");
        serve(registry, "/assets/htmx/**", webJar("htmx.org") + "dist/");
        serve(registry, "/assets/bistand/**", "classpath:/web-assets/");
    }

    private static void serve(ResourceHandlerRegistry registry, String path, String location) {
        registry.addResourceHandler(path).addResourceLocations(location).setCacheControl(ONE_HOUR);
    }

    private static String webJar(String name) {
        try {
            Properties built = PropertiesLoaderUtils.loadAllProperties(
                    "META-INF/maven/org.webjars.npm/" + name + "/pom.properties", Assets.class.getClassLoader());
            return "classpath:/META-INF/resources/webjars/" + name + "/" + built.getProperty("version") + "/";
        } catch (IOException missing) {
            throw new UncheckedIOException("The WebJar " + name + " is not on the class path", missing);
        }
    }
}
