using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html</remarks>
[EcsShape]
public sealed partial record LogConfiguration
{
    /// <summary>TODO ['required=True']</summary>
    public required LogDriver LogDriver { get; init; }

    /// <summary>TODO </summary>
    [Sensitive]
    public IReadOnlyDictionary<string, string>? Options { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<Secret>? SecretOptions { get; init; }
}
