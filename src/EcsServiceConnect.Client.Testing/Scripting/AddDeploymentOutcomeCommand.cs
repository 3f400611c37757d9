namespace EcsServiceConnect.Client.Testing;

/// <summary>Adds an outcome of the tasks of a service's next deployments.</summary>
internal sealed record AddDeploymentOutcomeCommand(string Service, TaskOutcome Outcome, int Times) : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules)
    {
        var existing = state.Clusters.All
            .SelectMany(static cluster => cluster.Services.Values)
            .SelectMany(static service => service.Deployments);
        state.TaskOutcomes.Add(new DeploymentFailurePolicy(Service, existing, Outcome, Times));
    }
}
