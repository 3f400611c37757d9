namespace EcsServiceConnect.Client.Serialization;

/// <summary>A record whose times are text in its JSON, not numbers as in the API.</summary>
internal interface IHasTextTimes;
