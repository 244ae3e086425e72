package se.bistand.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class BearerTokensTest {
    private static @Nullable String token(String header) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        return BearerTokens.inHeader(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer a.b.c", "bearer a.b.c", "BEARER  a.b.c "})
    void what_follows_the_scheme_is_the_token(String header) {
        assertThat(token(header)).isEqualTo("a.b.c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "Bearer   ", "Bearer", "Basic YTpi", "BearerToken a.b.c"})
    void without_a_token_nobody_has_signed_in(String header) {
        assertThat(token(header)).isNull();
    }

    @Test
    void without_the_header_nobody_has_signed_in() {
        assertThat(BearerTokens.inHeader(new MockHttpServletRequest())).isNull();
    }
}
