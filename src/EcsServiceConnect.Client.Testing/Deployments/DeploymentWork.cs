namespace EcsServiceConnect.Client.Testing;

/// <summary>What a step of a deployment does to tasks.</summary>
internal enum DeploymentWork
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Stops the tasks of all revisions but the one that has the production traffic.</summary>
    Reconcile,

    /// <summary>Starts the tasks of the primary deployment, and waits until they are healthy.</summary>
    ScaleUp,

    /// <summary>Stops the tasks of all deployments but the primary one.</summary>
    CleanUp,
}
