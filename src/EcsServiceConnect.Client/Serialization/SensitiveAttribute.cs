namespace EcsServiceConnect.Client.Serialization;

/// <summary>Keeps the value of a member out of <c>ToString()</c>, of differences that are shown, and so out of logs.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class SensitiveAttribute : Attribute;
