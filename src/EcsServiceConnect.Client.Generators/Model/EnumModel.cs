namespace EcsServiceConnect.Client.Generators.Model;

/// <summary>An open enum to write code for.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its known values.</param>
internal sealed record EnumModel(string Namespace, string Name, EquatableArray<EnumValue> Values);

/// <summary>A known value of an open enum.</summary>
/// <param name="Name">The constant that holds it.</param>
/// <param name="Value">The text on the wire.</param>
internal sealed record EnumValue(string Name, string Value);
