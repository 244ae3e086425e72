package se.bistand.simulators;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/// Streaming XML that never follows a document type or an external entity.
public final class Xml {
    private static final XMLInputFactory READERS = safe();

    private Xml() {}

    public static XMLStreamReader read(InputStream bytes) throws XMLStreamException {
        return READERS.createXMLStreamReader(bytes);
    }

    public static String escape(String plain) {
        int i = 0;
        while (i < plain.length() && !isMarkup(plain.charAt(i))) i++;
        if (i == plain.length()) return plain;
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    private static boolean isMarkup(char c) {
        return c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
    }

    private static XMLInputFactory safe() {
        var factory = new WstxInputFactory();
        // Otherwise broken text is told of by an unchecked exception, where it is asked for.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
