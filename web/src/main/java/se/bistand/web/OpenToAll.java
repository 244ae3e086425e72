package se.bistand.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a service shows without sign-in, besides its start page. Such a page keeps nothing and changes nothing.
/// @param pagePaths whole paths, not patterns
/// @param apiPaths whole paths, not patterns
@ConfigurationProperties("bistand.web.open-to-all")
record OpenToAll(
        @DefaultValue List<String> pagePaths, @DefaultValue List<String> apiPaths) {
    boolean isPage(HttpServletRequest request) {
        return pagePaths.contains(path(request));
    }

    boolean isApi(HttpServletRequest request) {
        return apiPaths.contains(path(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
