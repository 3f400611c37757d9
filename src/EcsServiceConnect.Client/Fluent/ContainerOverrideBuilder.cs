using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>
/// Builds a <see cref="ContainerOverride"/>: settings of one container of a task that differ from the task definition. What
/// no method sets stays as the definition has it.
/// </summary>
public sealed class ContainerOverrideBuilder : EcsBuilder<ContainerOverrideBuilder, ContainerOverride>
{
    /// <summary>Creates a builder that overrides nothing yet.</summary>
    /// <param name="name">The container's name in the task definition.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public ContainerOverrideBuilder(string name)
        : base(new ContainerOverride { Name = ArgumentGuard.NotNull(name) })
    {
    }

    /// <summary>Sets what the container runs (<c>command</c>).</summary>
    /// <param name="command">The program and its arguments, or arguments for the image's entry point.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    public ContainerOverrideBuilder WithCommand(params IReadOnlyList<string> command) =>
        Set(container => container with { Command = [.. ArgumentGuard.NotNull(command)] });

    /// <summary>
    /// Sets an environment variable. Adds to the <c>environment</c>, which ECS merges with that of the definition. A name
    /// that was set before gets the new value.
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">Its value, in plain text; secrets do not belong here.</param>
    /// <returns>A new builder with the variable added.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ContainerOverrideBuilder WithEnvironment(string name, string value) =>
        Add(container => container with { Environment = container.Environment.PutVariable(name, value) });

    /// <summary>Sets several environment variables, each as the method for one does.</summary>
    /// <param name="variables">Names and values, such as a dictionary.</param>
    /// <returns>A new builder with the variables added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="variables"/> is null.</exception>
    public ContainerOverrideBuilder WithEnvironment(IEnumerable<KeyValuePair<string, string>> variables) =>
        Add(container => container with { Environment = container.Environment.PutVariables(variables) });

    /// <summary>Sets the CPU units reserved for the container (<c>cpu</c>).</summary>
    /// <param name="units">CPU units, 1024 to a vCPU.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public ContainerOverrideBuilder WithCpu(int units) => Set(container => container with { Cpu = units });

    /// <summary>Sets the memory limit above which the container is killed (<c>memory</c>).</summary>
    /// <param name="limitMiB">The limit in MiB.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public ContainerOverrideBuilder WithMemory(int limitMiB) => Set(container => container with { Memory = limitMiB });

    /// <summary>Sets the memory reserved for the container (<c>memoryReservation</c>).</summary>
    /// <param name="reservationMiB">The reservation in MiB, less than the limit.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public ContainerOverrideBuilder WithMemoryReservation(int reservationMiB) =>
        Set(container => container with { MemoryReservation = reservationMiB });
}
