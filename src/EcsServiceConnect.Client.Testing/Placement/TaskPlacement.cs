namespace EcsServiceConnect.Client.Testing;

/// <summary>Where a task runs: its container instance, what it takes of it, and what each of its containers holds there.</summary>
internal sealed record TaskPlacement(InstanceState Instance, TaskRequirements Requirements, IReadOnlyList<ContainerAllocation> Containers);
