import { Component, type ReactNode } from "react";

interface LoadBoundaryProps {
  /** What is shown when the children can't be: the still texts. */
  readonly fallback: ReactNode;
  readonly notice: string;
  readonly children: ReactNode;
}

/** Keeps the text readable when the editor's scripts can't be fetched, and says so. */
export class LoadBoundary extends Component<LoadBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <>
        <p className="ed-refused" role="alert">
          {this.props.notice}
        </p>
        {this.props.fallback}
      </>
    );
  }
}
