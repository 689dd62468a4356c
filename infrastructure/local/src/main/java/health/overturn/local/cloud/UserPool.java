package health.overturn.local.cloud;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminRespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/// The user pool of a stack: creates people, and signs in scripts.
final class UserPool {
    private final CognitoIdentityProviderClient cognito;
    private final String pool;
    private final String client;
    private final InstantSource clock;

    /// What one sign-in came to.
    ///
    /// @param secret of the authenticator app: the one that was given, or a new one where the pool demanded it
    record SignedIn(String token, String secret) {}

    UserPool(CognitoIdentityProviderClient cognito, DeployedStack stack, InstantSource clock) {
        this.cognito = cognito;
        this.pool = stack.output("UserPool");
        this.client = stack.output("UserPoolClientId");
        this.clock = clock;
    }

    /// Creates a person, to whom Cognito mails an invitation with a password for the first sign-in. Returns false if
    /// the login exists; then nothing changes.
    boolean invite(PoolMember member) {
        return create(request(member).desiredDeliveryMediums(DeliveryMediumType.EMAIL));
    }

    /// Creates a script's login, with a password of its own. Returns false if the login exists; then nothing changes.
    boolean create(PoolMember member, String password) {
        if (!create(request(member).messageAction(MessageActionType.SUPPRESS))) {
            return false;
        }
        cognito.adminSetUserPassword(set ->
                set.userPoolId(pool).username(member.login()).password(password).permanent(true));
        return true;
    }

    private AdminCreateUserRequest.Builder request(PoolMember member) {
        return AdminCreateUserRequest.builder()
                .userPoolId(pool)
                .username(member.login())
                .userAttributes(
                        attribute("email", member.login()),
                        attribute("email_verified", "true"),
                        attribute("custom:practices", member.practices()),
                        attribute("custom:role", member.role()));
    }

    private boolean create(AdminCreateUserRequest.Builder request) {
        try {
            cognito.adminCreateUser(request.build());
            return true;
        } catch (UsernameExistsException _) {
            return false;
        }
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    /// Signs in with a password, and with a code where the pool asks for one. A login without an authenticator app gets
    /// one where the pool demands it.
    ///
    /// @param secret of the authenticator app; empty if there is none yet
    /// @throws CloudException if the pool asks for something else
    SignedIn signIn(String login, String password, String secret) {
        AdminInitiateAuthResponse response = cognito.adminInitiateAuth(start -> start.userPoolId(pool)
                .clientId(client)
                .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", login, "PASSWORD", password)));
        if (response.authenticationResult() != null) {
            return new SignedIn(response.authenticationResult().idToken(), secret);
        }
        return switch (response.challengeName()) {
            case SOFTWARE_TOKEN_MFA -> answerWithCode(login, secret, response.session());
            case MFA_SETUP -> setUpCodes(login, response.session());
            default ->
                throw new CloudException("the user pool asks %s for %s; sign in to the console once, then try again"
                        .formatted(login, response.challengeNameAsString()));
        };
    }

    private SignedIn answerWithCode(String login, String secret, String session) {
        if (secret.isEmpty()) {
            throw new CloudException(
                    "the user pool asks %s for a code, and the file has no secret for it; create another login for scripts"
                            .formatted(login));
        }
        return answer(
                ChallengeNameType.SOFTWARE_TOKEN_MFA,
                session,
                Map.of("USERNAME", login, "SOFTWARE_TOKEN_MFA_CODE", OneTimeCode.at(clock.instant(), secret)),
                secret);
    }

    private SignedIn setUpCodes(String login, String session) {
        var setup = cognito.associateSoftwareToken(start -> start.session(session));
        String secret = setup.secretCode();
        var verified = cognito.verifySoftwareToken(
                verify -> verify.session(setup.session()).userCode(OneTimeCode.at(clock.instant(), secret)));
        return answer(ChallengeNameType.MFA_SETUP, verified.session(), Map.of("USERNAME", login), secret);
    }

    private SignedIn answer(ChallengeNameType challenge, String session, Map<String, String> answers, String secret) {
        AdminRespondToAuthChallengeResponse response =
                cognito.adminRespondToAuthChallenge(respond -> respond.userPoolId(pool)
                        .clientId(client)
                        .challengeName(challenge)
                        .session(session)
                        .challengeResponses(answers));
        return new SignedIn(
                Objects.requireNonNull(response.authenticationResult()).idToken(), secret);
    }
}
