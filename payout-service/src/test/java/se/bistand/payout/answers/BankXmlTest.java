package se.bistand.payout.answers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankXmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<a><b></a>",
                "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM \"http://localhost:1/a.dtd\"><a/>",
                "<a>&x;</a>",
            })
    void what_is_not_plain_xml_is_unreadable(String text) {
        assertThatThrownBy(() -> {
                    try (var xml = open(text)) {
                        xml.namespace();
                        xml.read((path, content) -> {});
                    }
                })
                .isInstanceOf(BankXml.Unreadable.class);
    }

    @Test
    void depth_text_and_kinds_of_elements_have_limits() {
        var deep = "<a>".repeat(100) + "</a>".repeat(100);
        var longText = "<a>" + "x".repeat(100_000) + "</a>";
        var kinds = new StringBuilder("<a>");
        for (var i = 0; i < 5_000; i++) {
            kinds.append("<e").append(i).append("><f/></e").append(i).append('>');
        }
        for (var text : List.of(deep, longText, kinds + "</a>")) {
            assertThatThrownBy(() -> {
                        try (var xml = open(text)) {
                            xml.namespace();
                            xml.read((path, content) -> {});
                        }
                    })
                    .isInstanceOf(BankXml.Unreadable.class);
        }
    }

    private static BankXml open(String text) {
        return BankXml.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
