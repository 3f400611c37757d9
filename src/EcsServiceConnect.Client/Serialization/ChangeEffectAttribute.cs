namespace EcsServiceConnect.Client.Serialization;

/// <summary>States what a change of a member of an UpdateService does to the service. Without it, running tasks are not affected.</summary>
/// <param name="effect">What the change does.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class ChangeEffectAttribute(ServiceChangeEffect effect) : Attribute
{
    public ServiceChangeEffect Effect { get; } = effect;
}
