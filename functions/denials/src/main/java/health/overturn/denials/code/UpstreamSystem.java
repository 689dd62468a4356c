package health.overturn.denials.code;

/// The process in which a denial of some category starts.
public enum UpstreamSystem {
    REGISTRATION,
    ELIGIBILITY,
    PRIOR_AUTH,
    CODING,
    CLINICAL_DOCUMENTATION,
    PAYER_POLICY,
    BILLING_FOLLOW_UP,
    CONTRACTING,
    CREDENTIALING
}
