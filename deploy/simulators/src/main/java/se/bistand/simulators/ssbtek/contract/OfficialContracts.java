package se.bistand.simulators.ssbtek.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A developer's check: holds questions and answers against the official schemas, where a folder with them is named
/// (`-Dssbtek.contracts=…`). The schemas themselves are not part of this project.
///
/// The folder has `v10` and `v11` below it, laid out by package as the agencies publish them.
public final class OfficialContracts {
    private static final String CSN = "v10/se/csn/schema/v4_0/kommunfraga/kommunfraga.xsd";

    /// What CSN's schema takes from another organisation's, which is published elsewhere: the question given back.
    private static final String QUESTION_GIVEN_BACK = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          targetNamespace="http://www.sambruk.se/SBNyttomeddelanden" elementFormDefault="qualified">
          <xs:complexType name="SBNUppgEkBistandBegar"><xs:sequence>
          <xs:any minOccurs="0" maxOccurs="unbounded" processContents="lax"/></xs:sequence></xs:complexType>
        </xs:schema>
        """;

    private final Map<Contract, Schema> schemas = new EnumMap<>(Contract.class);
    private final Schema csn;

    private OfficialContracts(Path folder) throws SAXException {
        for (var contract : Contract.values()) schemas.put(contract, schema(folder.resolve(file(contract))));
        csn = schema(folder.resolve(CSN));
    }

    /// The check if a folder is named by the system property, otherwise nothing.
    public static @Nullable OfficialContracts named() {
        var folder = System.getProperty("ssbtek.contracts", "");
        if (folder.isEmpty()) return null;
        try {
            return new OfficialContracts(Path.of(folder));
        } catch (SAXException e) {
            throw new IllegalStateException("the schemas in the folder cannot be used", e);
        }
    }

    /// @return what is wrong with a whole SOAP message, or nothing
    public @Nullable String wrong(Contract contract, byte[] message) {
        try (var bytes = new ByteArrayInputStream(message)) {
            var body = child(document(new InputSource(bytes)), Contract.SOAP, "Body");
            var content = firstElement(body);
            if (content.getLocalName().equals("Fault")) content = firstElement(child(content, null, "detail"));
            schema(contract).newValidator().validate(new DOMSource(content));
            var student = content.getElementsByTagNameNS(contract.namespace(), "CSN");
            if (student.getLength() > 0) csn((Element) student.item(student.getLength() - 1));
            return null;
        } catch (SAXException | IOException | ParserConfigurationException | IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void csn(Element part) throws SAXException, IOException, ParserConfigurationException {
        var answers = part.getElementsByTagNameNS("*", "svar");
        if (answers.getLength() == 0) return;
        var xml = Base64.getMimeDecoder().decode(answers.item(0).getTextContent());
        var text = new String(xml, StandardCharsets.UTF_8);
        csn.newValidator().validate(new DOMSource(document(new InputSource(new StringReader(text)))));
    }

    private Schema schema(Contract contract) {
        var schema = schemas.get(contract);
        if (schema == null) throw new IllegalArgumentException("no schema for the contract");
        return schema;
    }

    private static String file(Contract contract) {
        var version = contract.namespace().substring(contract.namespace().lastIndexOf('/') + 1);
        return "v" + version + "/se/forsakringskassan/schema/integration/ssbt/_" + version + "/sammansatt_bastjanst_v"
                + version + ".xsd";
    }

    private static Schema schema(Path file) throws SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        var standard = factory.getResourceResolver();
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            if (systemId != null && systemId.contains("sambruk")) return new Given(QUESTION_GIVEN_BACK);
            return standard == null ? null : standard.resolveResource(type, namespace, publicId, systemId, base);
        });
        return factory.newSchema(new StreamSource(file.toFile()));
    }

    private static Element document(InputSource source) throws SAXException, IOException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(source).getDocumentElement();
    }

    private static Element child(Element parent, @Nullable String namespace, String name) throws SAXException {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            boolean right = name.equals(node.getLocalName() == null ? node.getNodeName() : node.getLocalName())
                    && (namespace == null || namespace.equals(node.getNamespaceURI()));
            if (right && node instanceof Element element) return element;
        }
        throw new SAXException("no " + name);
    }

    private static Element firstElement(Element parent) throws SAXException {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element element) return element;
        throw new SAXException("nothing in " + parent.getNodeName());
    }
}
