using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A shape without members.</summary>
[EcsShape]
public sealed partial record Empty;
