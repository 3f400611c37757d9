namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// A record that is written as in events: times are text, not numbers as in the API, and members have their
/// <see cref="EventWireNameAttribute"/>.
/// </summary>
internal interface IEventModel;
