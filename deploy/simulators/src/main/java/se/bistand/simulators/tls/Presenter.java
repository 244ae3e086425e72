package se.bistand.simulators.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import se.bistand.simulators.tls.Certificates.Holder;

/// Shows the good certificate or the expired one, as the moment demands.
final class Presenter extends X509ExtendedKeyManager {
    private final Map<Holder, X509Certificate> certificates = new EnumMap<>(Holder.class);
    private final Map<Holder, PrivateKey> keys = new EnumMap<>(Holder.class);
    private final BooleanSupplier expired;

    Presenter(Certificates from, BooleanSupplier expired) throws IOException, GeneralSecurityException {
        for (var holder : new Holder[] {Holder.SERVER, Holder.EXPIRED}) {
            certificates.put(holder, from.certificate(holder));
            keys.put(holder, from.key(holder));
        }
        this.expired = expired;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        if (!keyType.startsWith("EC")) return null;
        return (expired.getAsBoolean() ? Holder.EXPIRED : Holder.SERVER).name();
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return chooseEngineServerAlias(keyType, issuers, null);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        var certificate = certificates.get(Holder.valueOf(alias));
        return certificate == null ? null : new X509Certificate[] {certificate};
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return keys.get(Holder.valueOf(alias));
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
