using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Builds a <see cref="ContainerOverride"/>: what one container of a task gets instead of what its definition says. What
/// no word names stays as the definition has it.
/// </summary>
public sealed class ContainerOverrideBuilder : EcsBuilder<ContainerOverrideBuilder, ContainerOverride>
{
    private ContainerOverride _draft;

    /// <summary>Begins with a name and nothing else.</summary>
    /// <param name="name">The container's name in the task definition.</param>
    public ContainerOverrideBuilder(string name)
    {
        _draft = new ContainerOverride { Name = ArgumentGuard.NotNull(name) };
    }

    /// <summary>Sets what the container runs (<c>command</c>).</summary>
    /// <param name="command">The program and its arguments, or arguments for the image's entry point.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    public ContainerOverrideBuilder WithCommand(params IReadOnlyList<string> command) =>
        SetDraft(nameof(WithCommand), _draft with { Command = [.. ArgumentGuard.NotNull(command)] });

    /// <summary>
    /// Sets an environment variable. It adds to the <c>environment</c>, which is merged into that of the definition; a
    /// name that was there gets the new value.
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">Its value, in plain text: secrets do not belong here.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerOverrideBuilder WithEnvironment(string name, string value) =>
        AddDraft(nameof(WithEnvironment), _draft with { Environment = FluentValues.Variables(_draft.Environment, name, value) });

    /// <summary>Sets several environment variables, as the word does one.</summary>
    /// <param name="variables">Names and values, such as a dictionary.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="variables"/> is null.</exception>
    public ContainerOverrideBuilder WithEnvironment(IEnumerable<KeyValuePair<string, string>> variables) =>
        AddDraft(nameof(WithEnvironment), _draft with { Environment = FluentValues.Variables(_draft.Environment, variables) });

    /// <summary>Sets the CPU units reserved for the container (<c>cpu</c>), 1024 to a vCPU.</summary>
    /// <param name="units">The units.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerOverrideBuilder WithCpu(int units) => SetDraft(nameof(WithCpu), _draft with { Cpu = units });

    /// <summary>Sets the memory that the container is killed beyond (<c>memory</c>).</summary>
    /// <param name="limitMiB">The limit in MiB.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerOverrideBuilder WithMemory(int limitMiB) => SetDraft(nameof(WithMemory), _draft with { Memory = limitMiB });

    /// <summary>Sets the memory reserved for the container (<c>memoryReservation</c>).</summary>
    /// <param name="reservationMiB">The reservation in MiB, less than the limit.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerOverrideBuilder WithMemoryReservation(int reservationMiB) =>
        SetDraft(nameof(WithMemoryReservation), _draft with { MemoryReservation = reservationMiB });

    private protected override ContainerOverride Make() => _draft;

    private ContainerOverrideBuilder SetDraft(string word, ContainerOverride draft) => Set(word, copy => copy._draft = draft);

    private ContainerOverrideBuilder AddDraft(string word, ContainerOverride draft) => Add(word, copy => copy._draft = draft);
}
