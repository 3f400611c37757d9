namespace EcsServiceConnect.Client.Benchmarks.Topology;

/// <summary>In which order the services of a namespace were deployed, which decides whose tasks are stale.</summary>
internal enum DeploymentOrder
{
    /// <summary>All services were created at the same time, so no task is stale.</summary>
    SameTime,

    /// <summary>Each service was created after the previous one, so every task is stale for all later endpoints.</summary>
    OneByOne,

    /// <summary>All services were created and then deployed again one by one, so only the history shows that no task is stale.</summary>
    Redeployed,
}
