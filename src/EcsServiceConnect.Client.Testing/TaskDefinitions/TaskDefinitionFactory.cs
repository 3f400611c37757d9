using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates a task definition from its request: as ECS describes it, with what ECS derives.</summary>
internal static class TaskDefinitionFactory
{
    public static TaskDefinition Create(RegisterTaskDefinitionRequest request, string arn, int revision, DateTimeOffset now, string caller) =>
        request.ToTaskDefinition() with
        {
            TaskDefinitionArn = arn,
            Revision = revision,
            Status = TaskDefinitionStatus.Active,
            RequiresAttributes = RequiredAttributeResolver.Resolve(request),
            Compatibilities = CompatibilityResolver.Resolve(request),
            RegisteredAt = now,
            RegisteredBy = caller,
        };
}
