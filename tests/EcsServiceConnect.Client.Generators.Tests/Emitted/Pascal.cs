using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Named as in C#.</summary>
[EcsShape(WireStyle.PascalCase)]
public sealed partial record Pascal
{
    public string? TaskArn { get; init; }
}
