package health.overturn.denials.code;

/// Where the next step of a denial is done. The practice's settings name a head for every queue.
public enum WorkQueue {
    FRONT_END_CLEANUP,
    AUTHORIZATION,
    CODING,
    CLINICAL_DOCUMENTATION,
    PAYER_FOLLOW_UP,
    CONTRACTING,
    CREDENTIALING
}
