namespace EcsServiceConnect.Client.Testing;

/// <summary>Where a task runs: its container instance, its requirements and the allocations of its containers.</summary>
internal sealed record TaskPlacement(InstanceState Instance, TaskRequirements Requirements, IReadOnlyList<ContainerAllocation> Containers);
