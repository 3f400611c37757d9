using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>The part of a task definition that the rules need, whether it is registered or not.</summary>
internal sealed record PreflightTaskDefinition
{
    private PreflightTaskDefinition(IReadOnlyList<ContainerDefinition>? containers, RuntimePlatform? platform)
    {
        Containers = containers ?? [];
        IsWindows = platform?.OperatingSystemFamily.Value.StartsWith("WINDOWS", StringComparison.Ordinal) == true;
    }

    public IReadOnlyList<ContainerDefinition> Containers { get; }

    public bool IsWindows { get; }

    public NetworkMode NetworkMode { get; private init; }

    public string? Cpu { get; private init; }

    public string? Memory { get; private init; }

    /// <summary>Whether ECS and the agent have a role to pull images, write logs and read secrets with.</summary>
    public bool HasExecutionRole { get; private init; }

    public IReadOnlyList<Compatibility> RequiredCompatibilities { get; private init; } = [];

    /// <summary>The launch types that the service found compatible; empty for a definition that is not registered.</summary>
    public IReadOnlyList<Compatibility> Compatibilities { get; private init; } = [];

    public static PreflightTaskDefinition From(RegisterTaskDefinitionRequest taskDefinition)
    {
        ArgumentNullException.ThrowIfNull(taskDefinition);
        return new PreflightTaskDefinition(taskDefinition.ContainerDefinitions, taskDefinition.RuntimePlatform)
        {
            NetworkMode = taskDefinition.NetworkMode,
            Cpu = taskDefinition.Cpu,
            Memory = taskDefinition.Memory,
            HasExecutionRole = !string.IsNullOrEmpty(taskDefinition.ExecutionRoleArn),
            RequiredCompatibilities = taskDefinition.RequiresCompatibilities ?? [],
        };
    }

    public static PreflightTaskDefinition From(TaskDefinition taskDefinition)
    {
        ArgumentNullException.ThrowIfNull(taskDefinition);
        return new PreflightTaskDefinition(taskDefinition.ContainerDefinitions, taskDefinition.RuntimePlatform)
        {
            NetworkMode = taskDefinition.NetworkMode,
            Cpu = taskDefinition.Cpu,
            Memory = taskDefinition.Memory,
            HasExecutionRole = !string.IsNullOrEmpty(taskDefinition.ExecutionRoleArn),
            RequiredCompatibilities = taskDefinition.RequiresCompatibilities,
            Compatibilities = taskDefinition.Compatibilities,
        };
    }
}
