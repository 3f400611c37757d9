namespace EcsServiceConnect.Client.Testing;

/// <summary>Decides the outcome of the tasks of a service's next deployments, up to a number of deployments.</summary>
/// <param name="service">The service, as <see cref="InMemoryEcs.OnDeployment"/> takes it.</param>
/// <param name="existing">The deployments that have already started; they are not affected.</param>
/// <param name="outcome">The outcome.</param>
/// <param name="times">The number of deployments.</param>
internal sealed class DeploymentFailurePolicy(string service, IEnumerable<DeploymentState> existing, TaskOutcome outcome, int times)
    : TaskOutcomePolicy(outcome, times)
{
    private readonly HashSet<DeploymentState> _existing = [.. existing];
    private readonly HashSet<DeploymentState> _failing = [];

    public override int AppliedCount => _failing.Count;

    public override bool TryTake(TaskTemplate template)
    {
        if (template.ServiceGroup is not DeploymentState deployment
            || !ServiceReference.IsMatch(deployment.Service, service)
            || _existing.Contains(deployment))
        {
            return false;
        }

        // A deployment counts from its first task on.
        return _failing.Contains(deployment) || (RemainingCount > 0 && _failing.Add(deployment));
    }
}
