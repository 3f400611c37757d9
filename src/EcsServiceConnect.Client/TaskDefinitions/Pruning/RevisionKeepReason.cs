namespace EcsServiceConnect.Client;

/// <summary>Why a revision of a task definition is kept.</summary>
public enum RevisionKeepReason
{
    /// <summary>It is one of the newest active revisions, which are kept.</summary>
    Newest,

    /// <summary>A service or one of its deployments uses it.</summary>
    Service,

    /// <summary>A task set of a service uses it.</summary>
    TaskSet,

    /// <summary>A task runs or starts with it.</summary>
    Task,

    /// <summary>A service would return to it by a rollback.</summary>
    Rollback,

    /// <summary>The options protect it.</summary>
    Protected,

    /// <summary>It would have been removed, but the operation ended before.</summary>
    NotAttempted,
}
