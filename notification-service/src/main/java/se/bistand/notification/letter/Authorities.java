package se.bistand.notification.letter;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The boards that decide, one per municipality code.
@ConfigurationProperties("bistand")
record Authorities(Map<String, Authority> authorities) {

    /// @param municipality name of the municipality, such as Lindeby kommun
    /// @param board the board that decides, such as Socialnämnden
    /// @param address where an appeal is handed in
    /// @param court the court it is addressed to
    record Authority(String municipality, String board, String address, String court) {}

    /// @throws IllegalStateException for a municipality that nobody has set up: a letter without a sender is no letter
    Authority of(String code) {
        var authority = authorities.get(code);
        if (authority == null) {
            throw new IllegalStateException("No bistand.authorities." + code + ": who decides there?");
        }
        return authority;
    }
}
