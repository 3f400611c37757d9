namespace System.Runtime.CompilerServices;

/// <summary>Lets records and init accessors compile for netstandard2.0, which compilers load generators for.</summary>
internal static class IsExternalInit;
