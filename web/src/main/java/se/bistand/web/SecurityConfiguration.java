package se.bistand.web;

import jakarta.servlet.DispatcherType;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Two doors: systems come to `/api` with a bearer token, people to the pages with a session.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String SIGN_IN = "/logga-in";
    static final String SIGN_OUT = "/logga-ut";
    static final String STAFF = "staff";
    static final String RESIDENTS = "residents";
    private static final String[] OPEN = {
        "/",
        SIGN_IN,
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/error",
        "/actuator/health/**",
        "/actuator/prometheus",
        "/v3/api-docs/**"
    };

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(
            HttpSecurity http, SignIn signIn, Viewers viewers, SecurityAnswers answers, OpenToAll open) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(open::isApi)
                        .permitAll()
                        .requestMatchers("/api/operator/**")
                        .hasRole("operator")
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(tokens -> tokens.bearerTokenResolver(BearerTokens::inHeader)
                        .authenticationManagerResolver(BearerTokens.verifiedBy(signIn, viewers))
                        .authenticationEntryPoint(answers)
                        .accessDeniedHandler(answers))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageChain(
            HttpSecurity http, SignIn signIn, Viewers viewers, SecurityAnswers answers, OpenToAll open) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(open::isPage)
                                .permitAll()
                                .requestMatchers("/operator/**")
                                .hasRole("operator")
                                .anyRequest()
                                .authenticated())
                .oauth2Login(login -> login.loginPage(SIGN_IN)
                        .failureUrl(SIGN_IN + "?misslyckades")
                        .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                        .userInfoEndpoint(user -> user.oidcUserService(fromIdToken(viewers))))
                .logout(logout -> logout.logoutUrl(SIGN_OUT).logoutSuccessHandler(new SignOut(signIn)))
                .exceptionHandling(refused -> refused.accessDeniedHandler(answers))
                // A page open to all changes nothing, and without a token it needs no session.
                .csrf(csrf -> csrf.ignoringRequestMatchers(open::isPage))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(contentSecurityPolicy(signIn)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(SignIn signIn) {
        return new InMemoryClientRegistrationRepository(
                registration(STAFF, signIn, signIn.staff()), registration(RESIDENTS, signIn, signIn.residents()));
    }

    private static ClientRegistration registration(String id, SignIn signIn, SignIn.Provider provider) {
        return ClientRegistration.withRegistrationId(id)
                .clientId(signIn.clientId())
                .clientSecret(signIn.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(provider.issuer())
                .authorizationUri(provider.authorize())
                .tokenUri(provider.token())
                .jwkSetUri(provider.jwks())
                .userNameAttributeName("sub")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    /// Everything needed is in the ID token; asking the userinfo endpoint would be one more thing that can be down.
    private static OAuth2UserService<OidcUserRequest, OidcUser> fromIdToken(Viewers viewers) {
        return request -> {
            var kind = STAFF.equals(request.getClientRegistration().getRegistrationId())
                    ? Viewer.Kind.STAFF
                    : Viewer.Kind.RESIDENT;
            var viewer = viewers.of(kind, request.getIdToken());
            return new SignedInUser(Viewers.authorities(viewer), request.getIdToken(), viewer);
        };
    }

    /// Own files only. The providers are allowed as form targets because signing out is a form whose answer redirects
    /// there.
    private static String contentSecurityPolicy(SignIn signIn) {
        var providers = Set.of(signIn.staff(), signIn.residents()).stream()
                .map(provider -> SignOut.origin(provider.endSession()))
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + providers;
    }
}
