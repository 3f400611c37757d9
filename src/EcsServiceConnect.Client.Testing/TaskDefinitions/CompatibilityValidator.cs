using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates a definition against the kinds of capacity that it requires, beside Fargate.</summary>
/// <remarks>
/// Sources: API_RegisterTaskDefinition.html, developerguide/ecs-anywhere.html, task_definition_parameters-managed-instances.html,
/// API_ManagedInstancesNetworkConfiguration.html.
/// </remarks>
internal static class CompatibilityValidator
{
    private const int MinCpu = 128;
    private const int MaxCpu = 196608;

    public static void Validate(RegisterTaskDefinitionRequest request)
    {
        var required = request.RequiresCompatibilities ?? [];
        ValidateSize(request, required);
        ValidateEphemeralStorage(request, required);
        if (required.Contains(Compatibility.External) && request.NetworkMode == NetworkMode.Awsvpc)
        {
            throw new ClientException("The compatibility EXTERNAL excludes the network mode awsvpc.");
        }

        if (required.Contains(Compatibility.ManagedInstances) && request.NetworkMode == NetworkMode.Bridge)
        {
            throw new ClientException("The compatibility MANAGED_INSTANCES excludes the network mode bridge: use awsvpc, its default, or host.");
        }
    }

    /// <summary>Validates the task's CPU and memory; what Fargate supports is a rule of its own.</summary>
    private static void ValidateSize(RegisterTaskDefinitionRequest request, IReadOnlyList<Compatibility> required)
    {
        var cpu = TaskSizeParser.ParseCpu(request.Cpu);
        TaskSizeParser.ParseMemory(request.Memory);
        if (cpu is < MinCpu or > MaxCpu && !required.Contains(Compatibility.Fargate))
        {
            throw TaskSizeParser.CreateException("cpu");
        }
    }

    private static void ValidateEphemeralStorage(RegisterTaskDefinitionRequest request, IReadOnlyList<Compatibility> required)
    {
        if (request.EphemeralStorage is not { } storage)
        {
            return;
        }

        if (required.Contains(Compatibility.Ec2) && !required.Contains(Compatibility.Fargate))
        {
            throw new ClientException("Tasks using the EC2 launch type do not support EphemeralStorage.");
        }

        if (EphemeralStorageValidator.FindRejection(storage) is { } rejection)
        {
            throw new ClientException(rejection);
        }
    }
}
