using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>An amount of one resource that a container instance has for tasks: CPU, memory or ports.</summary>
/// <remarks>
/// Which member holds the amount depends on <see cref="Type"/>.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Resource.html
/// </remarks>
[EcsShape]
public sealed partial record Resource
{
    /// <summary>
    /// The resource: <c>CPU</c> in CPU units (1/1024 of a vCPU), <c>MEMORY</c> in MiB, <c>PORTS</c> for TCP ports,
    /// <c>PORTS_UDP</c> for UDP ports, or another one that the agent registered, such as <c>GPU</c>.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>Which member has the amount: <c>INTEGER</c>, <c>LONG</c>, <c>DOUBLE</c> or <c>STRINGSET</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The amount if <see cref="Type"/> is <c>DOUBLE</c>.</summary>
    /// <value>Null or 0 for other types.</value>
    public double? DoubleValue { get; init; }

    /// <summary>The amount if <see cref="Type"/> is <c>LONG</c>.</summary>
    /// <value>Null or 0 for other types.</value>
    public long? LongValue { get; init; }

    /// <summary>The amount if <see cref="Type"/> is <c>INTEGER</c>, as for CPU and memory.</summary>
    /// <value>Null or 0 for other types.</value>
    public int? IntegerValue { get; init; }

    /// <summary>The texts if <see cref="Type"/> is <c>STRINGSET</c>, such as port numbers.</summary>
    /// <value>Null for other types.</value>
    public IReadOnlyList<string>? StringSetValue { get; init; }
}
