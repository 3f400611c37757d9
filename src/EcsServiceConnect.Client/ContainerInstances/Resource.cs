using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>An amount of something that a container instance has for tasks: CPU, memory or ports.</summary>
/// <remarks>
/// Which member holds the amount depends on <see cref="Type"/>.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Resource.html
/// </remarks>
[EcsShape]
public sealed partial record Resource
{
    /// <summary>
    /// What it is: <c>CPU</c> in units of 1/1024 vCPU, <c>MEMORY</c> in MiB, <c>PORTS</c> for TCP, <c>PORTS_UDP</c>,
    /// or another resource that the agent registered.
    /// </summary>
    /// <value>Null: left out.</value>
    public string? Name { get; init; }

    /// <summary>
    /// Which member holds the amount: <c>INTEGER</c>, <c>LONG</c>, <c>DOUBLE</c> or <c>STRINGSET</c>.
    /// </summary>
    /// <value>Null: left out.</value>
    public string? Type { get; init; }

    /// <summary>The amount, where the type is <c>DOUBLE</c>.</summary>
    /// <value>Null for other types.</value>
    public double? DoubleValue { get; init; }

    /// <summary>The amount, where the type is <c>LONG</c>.</summary>
    /// <value>Null for other types.</value>
    public long? LongValue { get; init; }

    /// <summary>The amount, where the type is <c>INTEGER</c>.</summary>
    /// <value>Null for other types.</value>
    public int? IntegerValue { get; init; }

    /// <summary>The texts, such as port numbers, where the type is <c>STRINGSET</c>.</summary>
    /// <value>Null for other types.</value>
    public IReadOnlyList<string>? StringSetValue { get; init; }
}
