namespace EcsServiceConnect.Client.ServiceConnect.Topology;

/// <summary>The two times that decide whether the tasks of a deployment reach an endpoint.</summary>
/// <param name="UnreachableBefore">Deployments that are older than this certainly do not reach it.</param>
/// <param name="ReachableFrom">Deployments that are not older than this do; those between the two may or may not.</param>
internal readonly record struct ReachabilityThresholds(DateTimeOffset UnreachableBefore, DateTimeOffset ReachableFrom)
{
    /// <summary>Whether there are deployments of which it is not known whether they reach the endpoint.</summary>
    public bool HasUndecidedRange => UnreachableBefore < ReachableFrom;

    public bool IsUnreachable(DateTimeOffset deployedAt) => deployedAt < UnreachableBefore;

    public bool IsUndecided(DateTimeOffset deployedAt) => deployedAt >= UnreachableBefore && deployedAt < ReachableFrom;
}
