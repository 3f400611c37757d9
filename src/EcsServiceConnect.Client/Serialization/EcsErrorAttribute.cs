namespace EcsServiceConnect.Client.Serialization;

/// <summary>Marks an error of the API; its code is the name of the class.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class EcsErrorAttribute : Attribute
{
    /// <summary>Whether the service is at fault. Where the status is unknown it is then 500, otherwise 400.</summary>
    public bool IsFault { get; init; }
}
