namespace EcsServiceConnect.Client.Testing;

/// <summary>Decides which tasks fail so that the next deployments of some services fail, up to a number of deployments.</summary>
/// <param name="predicate">Whether the deployments of a service fail.</param>
/// <param name="existing">The deployments that have already started; they are not affected.</param>
/// <param name="times">The number of deployments.</param>
internal sealed class DeploymentFailurePolicy(Func<ServiceState, bool> predicate, IEnumerable<DeploymentState> existing, int times)
{
    private readonly HashSet<DeploymentState> _existing = [.. existing];
    private readonly HashSet<DeploymentState> _failing = [];

    public bool ShouldFail(TaskTemplate order)
    {
        if (order.ServiceGroup is not DeploymentState deployment || !predicate(deployment.Service) || _existing.Contains(deployment))
        {
            return false;
        }

        // A deployment counts from its first task on.
        return _failing.Contains(deployment) || (_failing.Count < times && _failing.Add(deployment));
    }
}
