package org.clew.export;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Reads XML and compares it with a schema.
 */
public final class XmlSchemas {

	private XmlSchemas() {
	}

	public static Document parse(String text) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
	}

	/**
	 * Compares a document with a schema.
	 * @param schema {@code graphml.xsd} of GraphML, or {@code gexf.xsd} of GEXF 1.2
	 * @throws org.xml.sax.SAXException if the document is not valid
	 */
	public static void validate(String text, String schema) throws Exception {
		SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
			.newSchema(XmlSchemas.class.getClassLoader().getResource(schema))
			.newValidator()
			.validate(new DOMSource(parse(text)));
	}

	/** All elements of a document with a name, in their order. */
	static List<Element> elements(Document document, String name) {
		return list(document.getElementsByTagName(name));
	}

	static List<Element> list(NodeList list) {
		return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i)).toList();
	}

}
