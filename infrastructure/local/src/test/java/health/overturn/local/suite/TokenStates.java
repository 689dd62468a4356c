package health.overturn.local.suite;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import health.overturn.local.gateway.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/// Tokens of a person with a role, in every state that a token can have.
@SuppressWarnings("JavaUtilDate") // the JWT library takes no other type
final class TokenStates {
    private static final String PREFIX = "custom:";

    private final Tokens tokens;
    private final Tokens others;
    private final String role;
    private final JWTClaimsSet good;
    private final List<TokenState> states = new ArrayList<>();

    /// What a token in a state is good for.
    enum Worth {
        /// The gateway refuses it.
        NO_TOKEN,
        /// The API refuses it, whatever is asked.
        NOTHING,
        /// The API answers as the table says for the role.
        ROLE
    }

    /// @param header the value of `Authorization`; empty for a request without it
    record TokenState(String name, String header, Worth worth) {}

    private TokenStates(Tokens tokens, Tokens others, String role) throws Exception {
        this.tokens = tokens;
        this.others = others;
        this.role = role;
        this.good = SignedJWT.parse(tokens.issue(role + "@own.example", "own", role, Instant.now()))
                .getJWTClaimsSet();
    }

    /// The states of the tokens of the person `{role}@own.example` of the practice `own`.
    ///
    /// @param others signs with another key
    static List<TokenState> of(Tokens tokens, Tokens others, String role) throws Exception {
        TokenStates all = new TokenStates(tokens, others, role);
        all.addBroken();
        all.addWrongClaims();
        all.addWorthless();
        all.addGood();
        return List.copyOf(all.states);
    }

    private void addBroken() throws JOSEException {
        String token = tokens.sign(good);
        String payload = token.split("\\.", -1)[1];
        String header = token.split("\\.", -1)[0];
        String signature = token.split("\\.", -1)[2];
        JWTClaimsSet wider = new JWTClaimsSet.Builder(good)
                .claim(PREFIX + "practices", "own other")
                .build();
        String otherPayload = new PlainJWT(wider).serialize().split("\\.", -1)[1];
        SignedJWT symmetric = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("local").build(), good);
        symmetric.sign(new MACSigner("a secret that nobody agreed upon, long enough"));
        refuse("none", "");
        refuse("empty", "Bearer ");
        refuse("a word", "Bearer x");
        refuse("three words", "Bearer a.b.c");
        refuse("basic credentials", "Basic b3duOm93bg==");
        refuse("no algorithm", "Bearer " + new PlainJWT(good).serialize());
        refuse("another algorithm", "Bearer " + symmetric.serialize());
        refuse("another key", "Bearer " + others.sign(good));
        refuse("no signature", "Bearer " + header + "." + payload + ".");
        refuse("half a signature", "Bearer " + header + "." + payload + "." + signature.substring(0, 40));
        refuse("another payload", "Bearer " + header + "." + otherPayload + "." + signature);
        refuse(
                "another header",
                "Bearer " + symmetric.serialize().split("\\.", -1)[0] + "." + payload + "." + signature);
        refuse("another key id", "Bearer " + tokens.sign(good, "other"));
        refuse("no key id", "Bearer " + tokens.sign(good, ""));
    }

    private void addWrongClaims() {
        Date future = Date.from(Instant.now().plusSeconds(3_600));
        refuse("another issuer", claims -> claims.issuer("https://elsewhere.example"));
        refuse("an issuer with a slash", claims -> claims.issuer(good.getIssuer() + "/"));
        refuse("no issuer", claims -> claims.issuer(null));
        refuse("another audience", claims -> claims.audience("elsewhere"));
        refuse("no audience", claims -> claims.audience((String) null));
        refuse(
                "an access token",
                claims -> claims.audience((String) null)
                        .claim("token_use", "access")
                        .claim("client_id", "overturn"));
        refuse(
                "expired",
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(1))));
        refuse("long expired", claims -> claims.expirationTime(Date.from(Instant.EPOCH)));
        refuse("no expiry", claims -> claims.expirationTime(null));
        refuse("not yet good", claims -> claims.notBeforeTime(future));
        refuse("issued in the future", claims -> claims.issueTime(future));
        refuse("no subject", claims -> claims.subject(null));
        refuse("a blank subject", claims -> claims.subject(" "));
    }

    private void addWorthless() {
        worthless("no role", claims -> claims.claim(PREFIX + "role", null));
        worthless("an empty role", claims -> claims.claim(PREFIX + "role", ""));
        worthless("an unknown role", claims -> claims.claim(PREFIX + "role", "visitor"));
        worthless("two roles in a list", claims -> claims.claim(PREFIX + "role", List.of(role, "admin")));
        worthless("two roles in a text", claims -> claims.claim(PREFIX + "role", role + " admin"));
        worthless("two roles with a comma", claims -> claims.claim(PREFIX + "role", role + ",admin"));
        worthless("two forms of the role", claims -> claims.claim("role", "someone else"));
        worthless("no practices", claims -> claims.claim(PREFIX + "practices", null));
        worthless("empty practices", claims -> claims.claim(PREFIX + "practices", ""));
        worthless("another practice", claims -> claims.claim(PREFIX + "practices", "elsewhere"));
        worthless("a JSON list in a text", claims -> claims.claim(PREFIX + "practices", "[\"own\"]"));
        worthless("every practice", claims -> claims.claim(PREFIX + "practices", "*"));
        worthless("a practice in capitals", claims -> claims.claim(PREFIX + "practices", "OWN"));
        worthless("the beginning of a practice", claims -> claims.claim(PREFIX + "practices", "ow own2"));
        worthless("two forms of the practices", claims -> claims.claim("practices", "own elsewhere"));
        worthless("an unknown login", claims -> claims.claim("email", "stranger@own.example"));
        worthless("a name as login", claims -> claims.claim("email", "The " + role));
        worthless("no login", claims -> claims.claim("email", null));
        worthless("an address that is not verified", claims -> claims.claim("email_verified", false));
        worthless("an address without a word about it", claims -> claims.claim("email_verified", null));
        worthless("the logins of two people", claims -> claims.claim("cognito:username", "away@own.example"));
    }

    private void addGood() {
        good("plain", claims -> claims);
        good("a role in capitals", claims -> claims.claim(PREFIX + "role", role.toUpperCase(java.util.Locale.ROOT)));
        good("practices with commas", claims -> claims.claim(PREFIX + "practices", "elsewhere,own"));
        good("practices with spaces", claims -> claims.claim(PREFIX + "practices", "own  elsewhere"));
        good("practices in a list", claims -> claims.claim(PREFIX + "practices", List.of("elsewhere", "own")));
        good("a login in capitals", claims -> claims.claim("email", role + "@OWN.example"));
        good("a list of audiences", claims -> claims.audience(List.of("elsewhere", "overturn")));
        good(
                "claims without a prefix",
                claims -> claims.claim(PREFIX + "role", null)
                        .claim("role", role)
                        .claim(PREFIX + "practices", null)
                        .claim("practices", "own"));
        good("an absent person", claims -> claims.claim("email", "away@own.example"));
        good(
                "a user name as login",
                claims -> claims.claim("email", null).claim("cognito:username", role + "@own.example"));
        states.add(new TokenState("no scheme", tokens.sign(good), Worth.ROLE));
    }

    private void refuse(String name, String header) {
        states.add(new TokenState(name, header, Worth.NO_TOKEN));
    }

    private void refuse(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        add(name, change, Worth.NO_TOKEN);
    }

    private void worthless(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        add(name, change, Worth.NOTHING);
    }

    private void good(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        add(name, change, Worth.ROLE);
    }

    private void add(String name, UnaryOperator<JWTClaimsSet.Builder> change, Worth worth) {
        JWTClaimsSet claims = change.apply(new JWTClaimsSet.Builder(good)).build();
        states.add(new TokenState(name, "Bearer " + tokens.sign(claims), worth));
    }
}
