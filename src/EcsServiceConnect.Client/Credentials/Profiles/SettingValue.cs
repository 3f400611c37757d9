namespace EcsServiceConnect.Client.Credentials.Profiles;

/// <summary>The value of a setting that was found outside of the options.</summary>
/// <param name="Setting">Where it was found, for messages: the name of a variable, or of a setting with its file and line.</param>
/// <param name="Text">The value.</param>
internal sealed record SettingValue(string Setting, string Text);
