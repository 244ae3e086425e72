package se.bistand.simulators.ssbtek.contract;

import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/// A schema given as text to the parser that asks for it by address.
final class Given implements LSInput {
    private final String text;

    Given(String text) {
        this.text = text;
    }

    @Override
    public Reader getCharacterStream() {
        return new StringReader(text);
    }

    @Override
    public String getStringData() {
        return text;
    }

    @Override
    public @Nullable InputStream getByteStream() {
        return null;
    }

    @Override
    public @Nullable String getSystemId() {
        return "given.xsd";
    }

    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public @Nullable String getBaseURI() {
        return null;
    }

    @Override
    public @Nullable String getEncoding() {
        return null;
    }

    @Override
    public boolean getCertifiedText() {
        return false;
    }

    @Override
    public void setCharacterStream(@Nullable Reader stream) {}

    @Override
    public void setByteStream(@Nullable InputStream stream) {}

    @Override
    public void setStringData(@Nullable String data) {}

    @Override
    public void setSystemId(@Nullable String id) {}

    @Override
    public void setPublicId(@Nullable String id) {}

    @Override
    public void setBaseURI(@Nullable String address) {}

    @Override
    public void setEncoding(@Nullable String encoding) {}

    @Override
    public void setCertifiedText(boolean certified) {}
}
