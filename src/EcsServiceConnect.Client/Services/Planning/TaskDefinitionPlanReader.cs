using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>Finds out which revision a service is to run, and whether it must be registered first.</summary>
internal sealed class TaskDefinitionPlanReader(ServicePlanReader reader)
{
    /// <summary>Compares a described revision with a desired definition. Tags are compared if the definition states some.</summary>
    public static IReadOnlyList<TaskDefinitionDifference> Compare(DescribeTaskDefinitionResponse before, RegisterTaskDefinitionRequest after) =>
        TaskDefinitionComparison.Compare(before.ToRegisterRequest(), KeepTags(after, before));

    /// <summary>Reads what is needed.</summary>
    /// <param name="definition">The desired definition; null if none is given.</param>
    /// <param name="name">The family, revision or ARN that the service should run; null for the one that runs.</param>
    /// <param name="runningArn">The revision that runs; null if there is no service.</param>
    public Task<TaskDefinitionPlan> ReadAsync(RegisterTaskDefinitionRequest? definition, string? name, string? runningArn) =>
        definition is not null ? ReadDefinitionAsync(definition, runningArn)
        : name is not null ? ReadNameAsync(name, runningArn)
        : Task.FromResult(new TaskDefinitionPlan());

    /// <summary>Gives a desired definition that states no tags those of a described revision.</summary>
    private static RegisterTaskDefinitionRequest KeepTags(RegisterTaskDefinitionRequest definition, DescribeTaskDefinitionResponse? before) =>
        definition.Tags is null && before is not null ? definition with { Tags = before.ToRegisterRequest().Tags } : definition;

    private async Task<TaskDefinitionPlan> ReadDefinitionAsync(RegisterTaskDefinitionRequest definition, string? runningArn)
    {
        var running = runningArn is null ? null : await reader.FindTaskDefinitionAsync(runningArn).ConfigureAwait(false);
        IReadOnlyList<TaskDefinitionDifference> differences = running is null ? [] : Compare(running, definition);
        if (running is not null && differences.Count == 0)
        {
            return new TaskDefinitionPlan
            {
                TargetArn = runningArn,
                Target = running.TaskDefinition,
                Current = running.TaskDefinition,
                Definition = definition,
            };
        }

        // The desired revision may be registered already, by an earlier apply that failed or by another program.
        var newest = await reader.FindTaskDefinitionAsync(definition.Family).ConfigureAwait(false);
        IReadOnlyList<TaskDefinitionDifference> newestDifferences = newest is null ? [] : Compare(newest, definition);
        var isRegistered = newest is not null && newestDifferences.Count == 0;
        return new TaskDefinitionPlan
        {
            TargetArn = isRegistered ? newest!.TaskDefinition!.TaskDefinitionArn : null,
            Target = isRegistered ? newest!.TaskDefinition : null,
            Current = (running ?? newest)?.TaskDefinition,
            IsRegistrationNeeded = !isRegistered,
            Definition = KeepTags(definition, running ?? newest),
            NewestRevision = newest?.TaskDefinition?.Revision ?? 0,
            Differences = running is null ? newestDifferences : differences,
        };
    }

    private async Task<TaskDefinitionPlan> ReadNameAsync(string name, string? runningArn)
    {
        if (runningArn is not null && EcsArn.GetName(name) == EcsArn.GetName(runningArn))
        {
            return new TaskDefinitionPlan { TargetArn = runningArn };
        }

        var target = await reader.FindTaskDefinitionAsync(name).ConfigureAwait(false)
            ?? throw new EcsPlanException(EcsPlanOutcome.TaskDefinitionNotFound, $"There is no task definition '{name}'. Register it, or give its definition.");
        if (target.TaskDefinition!.Status is { HasValue: true } status && status != TaskDefinitionStatus.Active)
        {
            throw new EcsPlanException(
                EcsPlanOutcome.TaskDefinitionNotFound,
                $"The task definition '{name}' is {status}, so no service can be updated to it. Register it again, or name another revision.");
        }

        var targetArn = target.TaskDefinition.TaskDefinitionArn;
        if (runningArn is null || runningArn == targetArn)
        {
            return new TaskDefinitionPlan { TargetArn = targetArn, Target = target.TaskDefinition, Current = target.TaskDefinition };
        }

        var running = await reader.FindTaskDefinitionAsync(runningArn).ConfigureAwait(false);
        return new TaskDefinitionPlan
        {
            TargetArn = targetArn,
            Target = target.TaskDefinition,
            Current = running?.TaskDefinition,
            Differences = running is null ? [] : Compare(running, target.ToRegisterRequest()),
        };
    }
}
