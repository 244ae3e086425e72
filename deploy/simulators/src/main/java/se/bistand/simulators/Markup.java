package se.bistand.simulators;

import org.jspecify.annotations.Nullable;

/// Writes XML. Names and attributes are the program's own; texts are escaped.
public final class Markup {
    private final StringBuilder xml;

    public Markup(int expected) {
        xml = new StringBuilder(expected);
    }

    /// @param tag name, and attributes if it has any
    public Markup open(String tag) {
        xml.append('<').append(tag).append('>');
        return this;
    }

    public Markup close(String name) {
        xml.append("</").append(name).append('>');
        return this;
    }

    public Markup empty(String tag) {
        xml.append('<').append(tag).append("/>");
        return this;
    }

    public Markup text(String name, Object text) {
        xml.append('<').append(name).append('>').append(Xml.escape(text.toString()));
        return close(name);
    }

    /// Nothing at all when there is no text.
    public Markup optional(String name, @Nullable Object text) {
        return text == null || text.toString().isEmpty() ? this : text(name, text);
    }

    /// Text that needs no escaping or is marked up already.
    public Markup raw(String ready) {
        xml.append(ready);
        return this;
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
