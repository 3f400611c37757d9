using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html</remarks>
[EcsShape]
public sealed partial record EnvironmentFile
{
    /// <summary>TODO ['required=True']</summary>
    public required string Value { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required EnvironmentFileType Type { get; init; }
}
