using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Takes the capacity of a task on Fargate Spot back.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html</remarks>
internal sealed record InterruptSpotTaskCommand(string Task) : ScriptCommand
{
    private const string Provider = "FARGATE_SPOT";

    public override void Apply(EcsState state, EcsModules modules)
    {
        var match = TaskResolver.Get(Task, state, "task");
        if (match.CapacityProvider != Provider)
        {
            throw new InvalidOperationException($"The task '{match.Id}' does not run on {Provider}.");
        }

        if (!match.IsDesired)
        {
            throw new InvalidOperationException($"The task '{match.Id}' is already {match.LastStatus}.");
        }

        modules.TaskLifecycle.Stop(match, TaskStopCode.SpotInterruption, "Your Spot Task was interrupted.");
        modules.Services.OnTaskChanged(match);
    }
}
