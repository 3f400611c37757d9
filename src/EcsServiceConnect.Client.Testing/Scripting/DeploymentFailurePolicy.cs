namespace EcsServiceConnect.Client.Testing;

/// <summary>The next deployments of some services, as many as are to fail, recognized by the first task of each.</summary>
/// <param name="isMeant">Which services.</param>
/// <param name="begun">The deployments that are spared: those there were before.</param>
/// <param name="times">How many deployments.</param>
internal sealed class DeploymentFailurePolicy(Func<ServiceState, bool> isMeant, IEnumerable<DeploymentState> begun, int times)
{
    private readonly HashSet<DeploymentState> _spared = [.. begun];
    private readonly HashSet<DeploymentState> _failing = [];

    public bool ShouldFail(TaskTemplate order)
    {
        if (order.ServiceGroup is not DeploymentState deployment || !isMeant(deployment.Service) || _spared.Contains(deployment))
        {
            return false;
        }

        return _failing.Contains(deployment) || (_failing.Count < times && _failing.Add(deployment));
    }
}
