namespace EcsServiceConnect.Client.Serialization;

/// <summary>Keeps a member's value out of <c>ToString()</c>, and so out of logs.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class SensitiveAttribute : Attribute;
