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
            Compatibilities = GetCompatibilities(request),
            RegisteredAt = now,
            RegisteredBy = caller,
        };

    private static List<Compatibility> GetCompatibilities(RegisterTaskDefinitionRequest request)
    {
        var result = new List<Compatibility>();
        if (request.NetworkMode != NetworkMode.Awsvpc)
        {
            result.Add(Compatibility.External);
        }

        result.Add(Compatibility.Ec2);
        if (FargateValidator.CanRun(request))
        {
            result.Add(Compatibility.Fargate);
        }

        if (request.RequiresCompatibilities?.Contains(Compatibility.ManagedInstances) == true)
        {
            result.Add(Compatibility.ManagedInstances);
        }

        return result;
    }
}
